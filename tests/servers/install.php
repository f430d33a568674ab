<?php
// Sets up a site: argument 1 is its folder, 2 the locale. Prints the application passwords as JSON, by role.
[, $folder, $locale] = $argv;
define('WP_INSTALLING', true);
$_SERVER['HTTP_HOST'] = 'localhost';
$_SERVER['SERVER_PROTOCOL'] = 'HTTP/1.1';
require $folder . '/wp-load.php';

// The mail that tells of a new site goes nowhere.
function wp_new_blog_notification(...$_) {}

require ABSPATH . 'wp-admin/includes/upgrade.php';
wp_install('Sala de prensa inventada', 'admin', 'admin@example.org', true, '', 'admin', $locale);
update_option('timezone_string', 'America/Tijuana');
update_option('permalink_structure', '/%year%/%monthnum%/%postname%/');
update_option('rewrite_rules', '');
update_option('default_comment_status', 'closed');

$passwords = [];
foreach (['administrator', 'editor', 'author', 'contributor'] as $role) {
    $name = $role === 'administrator' ? 'admin' : $role;
    $user = get_user_by('login', $name);
    $id = $user ? $user->ID : wp_insert_user([
        'user_login' => $name, 'user_pass' => $name, 'user_email' => "$name@example.org", 'role' => $role,
    ]);
    $made = WP_Application_Passwords::create_new_application_password($id, ['name' => 'tests']);
    $passwords[$role] = WP_Application_Passwords::chunk_password($made[0]);
}
echo json_encode($passwords);
